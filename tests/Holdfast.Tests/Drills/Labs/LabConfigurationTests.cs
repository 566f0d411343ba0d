using System.Text.RegularExpressions;
using Holdfast.Drills.Labs;
using Xunit;

namespace Holdfast.Tests.Drills.Labs;

public sealed class LabConfigurationTests
{
    private static readonly LabPaths Paths = new(new string('/', 1) + new string('r', LabOptions.RootLengthLimit - 1), "abc123");

    [Fact]
    public void Every_socket_fits_in_the_107_bytes_of_a_socket_address()
    {
        // HAProxy binds under a longer name first and renames: ".<process>.tmp".
        const int Suffix = 16;
        var longest = LabZone.OfNodes.Select(Paths.RestSocket).Append(Paths.PrimarySocket).Append(Paths.PoolerSocket).Append(Path.Combine(Paths.Node(LabZone.OfNodes[0]), ".s.PGSQL.5432"));

        Assert.All(longest, path => Assert.InRange(path.Length + Suffix, 1, 107));
    }

    [Fact]
    public void A_lease_outlasts_a_round_with_both_its_retries()
    {
        var written = Write(LabProfile.Synchronous);

        Assert.True(Number(written, "loop_wait") + (2 * Number(written, "retry_timeout")) <= Number(written, "ttl"));
        // With 1 Patroni 3.0.2 never takes the lead.
        Assert.True(Number(written, "retry_timeout") > 1);
    }

    [Theory]
    [InlineData(LabProfile.Synchronous, "true")]
    [InlineData(LabProfile.Asynchronous, "false")]
    public void The_profile_decides_whether_a_standby_must_have_a_commit(LabProfile profile, string value)
    {
        var written = Write(profile);

        Assert.Contains($"synchronous_mode: {value}\n", written, StringComparison.Ordinal);
        Assert.Contains($"synchronous_mode_strict: {value}\n", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Passwords_differ_and_are_never_shown()
    {
        var secrets = LabSecrets.Create();
        string[] all = [secrets.Superuser, secrets.Replication, secrets.Rewind, secrets.Application];

        Assert.Equal(4, all.Distinct(StringComparer.Ordinal).Count());
        Assert.All(all, secret => Assert.DoesNotContain(secret, secrets.ToString(), StringComparison.Ordinal));
        Assert.Equal("login with *** failed", secrets.Redact($"login with {secrets.Rewind} failed"));
    }

    private static string Write(LabProfile profile) => PatroniConfiguration.Write(Paths, LabZone.OfNodes[0], profile, LabSecrets.Create(), "/usr/lib/postgresql/15/bin");

    private static int Number(string text, string key) => int.Parse(Regex.Match(text, $@"\b{key}: (\d+)", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value);
}
