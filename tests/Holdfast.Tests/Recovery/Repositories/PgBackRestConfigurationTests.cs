using Holdfast.Recovery.Repositories;
using Holdfast.Recovery.Sites;
using Xunit;

namespace Holdfast.Tests.Recovery.Repositories;

public sealed class PgBackRestConfigurationTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("hf-configuration-").FullName;

    private RepositorySite InDirectory => new("/srv/backups", Path.Combine(directory, "passphrase"));

    private RepositorySite InContainer => InDirectory with { Azure = new("northbackups", "erp", Path.Combine(directory, "key")) };

    public PgBackRestConfigurationTests()
    {
        File.WriteAllText(Path.Combine(directory, "passphrase"), "opens\nnot this line\n");
        File.WriteAllText(Path.Combine(directory, "key"), "a2V5\nrepo1-cipher-type=none\n");
    }

    [Fact]
    public async Task A_directory_needs_no_more_than_its_path()
    {
        var lines = await LinesAsync(InDirectory);

        Assert.Contains("repo1-path=/srv/backups/database", lines);
        Assert.DoesNotContain(lines, line => line.Contains("azure", StringComparison.Ordinal) || line.Contains("storage", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_container_of_Azure_is_named_by_account_container_and_key()
    {
        var lines = await LinesAsync(InContainer);

        Assert.Equal(
            [
                "repo1-type=azure", "repo1-path=/holdfast", "repo1-azure-account=northbackups", "repo1-azure-container=erp", "repo1-azure-key-type=shared", "repo1-azure-key=a2V5",
                "repo1-azure-uri-style=host", "repo1-storage-port=443", "repo1-storage-verify-tls=y", "repo1-cipher-type=aes-256-cbc", "repo1-cipher-pass=opens",
            ], lines[1..12]);
    }

    [Fact]
    public async Task Another_service_is_named_by_its_host_and_what_signed_it()
    {
        var blobs = InContainer.Azure! with { KeyType = "sas", Host = "blobs.north.example", Port = 10_000, UriStyle = "path", VerifyTls = false, CaFile = "/etc/ca.pem" };

        var lines = await LinesAsync(InContainer with { Azure = blobs });

        Assert.Subset(
            lines.ToHashSet(StringComparer.Ordinal),
            new[] { "repo1-azure-key-type=sas", "repo1-azure-uri-style=path", "repo1-storage-host=blobs.north.example", "repo1-storage-port=10000", "repo1-storage-verify-tls=n", "repo1-storage-ca-file=/etc/ca.pem" }.ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("passphrase", "passphrase file")]
    [InlineData("key", "key file")]
    public void A_missing_key_is_named(string missing, string said)
    {
        Assert.Null(PgBackRestConfiguration.WhatIsMissing(InContainer));

        File.Delete(Path.Combine(directory, missing));

        Assert.Contains(said, PgBackRestConfiguration.WhatIsMissing(InContainer), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(directory, recursive: true);

    private static async Task<string[]> LinesAsync(RepositorySite repository) =>
        (await PgBackRestConfiguration.TextAsync("/place", repository, new("/data", "/sockets", "erp"), "erp", processes: 2, TestContext.Current.CancellationToken)).Split('\n');
}
