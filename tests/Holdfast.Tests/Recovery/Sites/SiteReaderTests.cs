using Holdfast.Recovery.Sites;
using Xunit;

namespace Holdfast.Tests.Recovery.Sites;

public sealed class SiteReaderTests
{
    private const string Whole = """
        {
          "repository": { "directory": "/srv/backups", "passphraseFile": "/etc/holdfast/passphrase" },
          "stores": {
            "erp": { "database": { "data": "/var/lib/postgresql/15/main", "sockets": "/run/postgresql", "name": "erp" } },
            "documents": { "folder": "/srv/documents" }
          },
          "configuration": ["/etc/odoo"],
          "secrets": { "carrier-north-api-key": "/run/secrets/carrier" }
        }
        """;

    [Fact]
    public void A_whole_site_is_read()
    {
        var (site, problems) = SiteReader.Read(Whole);

        Assert.Empty(problems);
        Assert.Equal(("/run/postgresql", 5432, "postgres"), (site!.Stores["erp"].Database!.Sockets, site.Stores["erp"].Database!.Port, site.Stores["erp"].Database!.User));
    }

    [Theory]
    [InlineData("\"folder\"", "\"foldr\"", "foldr")]
    [InlineData("/srv/documents", "srv/documents", "absolute")]
    [InlineData("\"folder\": \"/srv/documents\"", "", "either a database or a folder")]
    [InlineData("/srv/documents", "/srv", "lost together")]
    [InlineData("\"name\": \"erp\"", "\"port\": 1", "name")]
    [InlineData("{", "", "cannot be read")]
    public void What_is_wrong_is_said(string text, string instead, string said)
    {
        var (site, problems) = SiteReader.Read(Whole.Replace(text, instead, StringComparison.Ordinal));

        Assert.Null(site);
        Assert.Contains(problems, problem => problem.Contains(said, StringComparison.Ordinal));
    }
}
