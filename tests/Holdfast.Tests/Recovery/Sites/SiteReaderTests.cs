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

    [Fact]
    public void A_repository_in_a_container_is_read()
    {
        var (site, problems) = SiteReader.Read(InContainer("\"account\": \"northbackups\", \"container\": \"erp-north\", \"keyFile\": \"/etc/holdfast/blob-key\""));

        Assert.Empty(problems);
        Assert.Equal(new BlobSite("northbackups", "erp-north", "/etc/holdfast/blob-key") { KeyType = "shared", Port = 443, UriStyle = "host", VerifyTls = true }, site!.Repository.Azure);
    }

    [Theory]
    [InlineData("northbackups", "North.Backups", "storage account")]
    [InlineData("northbackups", "north\\nrepo1-cipher-type=none", "storage account")]
    [InlineData("erp-north", "erp--north", "container")]
    [InlineData("erp-north", "er", "container")]
    [InlineData("/etc/holdfast/blob-key", "blob-key", "absolute")]
    [InlineData("/etc/holdfast/blob-key", "/etc/blob\\nkey", "absolute")]
    [InlineData("blobs.north.example", "blobs.north.example/x", "not the name or address of a host")]
    [InlineData("blobs.north.example", "a\\nb", "not the name or address of a host")]
    [InlineData("\"port\": 10000", "\"port\": 70000", "65535")]
    [InlineData("\"path\"", "\"query\"", "uriStyle")]
    [InlineData("\"host\": \"blobs.north.example\", ", "", "of which 'host' is named")]
    [InlineData("\"sas\"", "\"password\"", "keyType")]
    [InlineData("/etc/holdfast/ca.pem", "ca.pem", "caFile")]
    [InlineData("\"verifyTls\"", "\"key\"", "key")]
    [InlineData("\"account\": \"northbackups\", ", "", "account")]
    public void What_is_wrong_of_a_container_is_said(string text, string instead, string said)
    {
        const string Blobs = """
            "account": "northbackups", "container": "erp-north", "keyFile": "/etc/holdfast/blob-key", "keyType": "sas", "host": "blobs.north.example", "port": 10000,
            "uriStyle": "path", "verifyTls": true, "caFile": "/etc/holdfast/ca.pem"
            """;
        Assert.Empty(SiteReader.Read(InContainer(Blobs)).Problems);

        var (site, problems) = SiteReader.Read(InContainer(Blobs.Replace(text, instead, StringComparison.Ordinal)));

        Assert.Null(site);
        Assert.Contains(problems, problem => problem.Contains(said, StringComparison.Ordinal));
    }

    private static string InContainer(string blobs) =>
        Whole.Replace("\"/etc/holdfast/passphrase\"", $"\"/etc/holdfast/passphrase\", \"azure\": {{ {blobs} }}", StringComparison.Ordinal);

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
