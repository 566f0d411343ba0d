using Holdfast.Estate.Reading;
using Holdfast.Testing.Estates;
using Holdfast.Tests.Cli;
using Xunit;

namespace Holdfast.Tests.Estate.Reading;

/// <summary>A secret that stands in an estate file by mistake is found, and never repeated on a screen or in a report.</summary>
public sealed class SecretTests : IDisposable
{
    private const string Canary = "hunter2canary";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("holdfast-secrets-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("partners: { c: { kind: carrier, protocol: https, deadline: 1h, credentials: hunter2canary } }")]
    [InlineData("partners: { c: { kind: carrier, protocol: https, deadline: 1h, credentials: \"secret:Hunter2canary hunter2canary\" } }")]
    [InlineData("partners: { c: { kind: carrier, protocol: https, deadline: 1h, credentials: [hunter2canary] } }")]
    [InlineData("partners:\n  c:\n    credentials:\n      - hunter2canary")]
    [InlineData("partners:\n  c:\n    credentials:\n      user: hunter2canary")]
    [InlineData("partners:\n  c:\n    credentials: |\n      hunter2canary\n      second")]
    [InlineData("partners:\n  c:\n    credentials:\n      \"hunter2canary \\q\"")]
    [InlineData("password: hunter2canary")]
    [InlineData("password: hunter2canary\npassword: hunter2canary")]
    [InlineData("password:\n- hunter2canary: [")]
    [InlineData("password: \"hunter2canary\n  hunter2canary \\q\"")]
    [InlineData("password: \"hunter2canary")]
    [InlineData("password: hunter2canary: x")]
    [InlineData("stores: { erp: { engine: postgresql 17, adminPassword: hunter2canary } }")]
    [InlineData("stores: { erp: { engine: postgresql 17, connection-string: Host=db;Password=hunter2canary } }")]
    [InlineData("stores: { erp: { engine: \"Host=db; Password = hunter2canary; Port=1\" } }")]
    [InlineData("stores: { erp: { engine: postgres://admin:hunter2canary@db/erp } }")]
    [InlineData("stores: { erp: { engine: \"postgres://a@b https://admin:hunter2/hunter2canary@db/erp\" } }")]
    [InlineData("tenancy: https://admin:hunter2canary@host")]
    [InlineData("include: [https://admin:hunter2canary@host/estate.yaml]")]
    [InlineData("apiToken: hunter2canary")]
    [InlineData("auth: hunter2canary")]
    [InlineData("sas: hunter2canary")]
    [InlineData("environments: { staging: { password: hunter2canary } }")]
    [InlineData("environments: { staging: { partners: { c: { credentials: hunter2canary } } } }")]
    [InlineData("partners: { c: { kind: carrier, protocol: https, deadline: \"https://x/?sig=hunter2canary\" } }")]
    public async Task It_is_never_repeated(string text)
    {
        var file = Path.Combine(folder.FullName, "estate.yaml");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        foreach (var format in new[] { "text", "json", "sarif" })
        {
            var run = await CommandRun.OfAsync("check", file, "--format", format);
            Assert.Equal(Holdfast.Cli.ExitCode.Failed, run.ExitCode);
            Assert.DoesNotContain(Canary, run.Output + run.Error, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void A_secret_hidden_behind_a_very_long_user_name_is_not_repeated()
    {
        var problem = An.Estate($"tenancy: «https://{Canary}{new string('x', 5000)}:{Canary}@host»").Reports("HF1105");
        Assert.StartsWith("'https://***@host' is not a choice", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_under_a_secret_word_is_called_a_secret() =>
        An.Estate("«adminPassword»: hunter2").Reports("HF1109", "'adminPassword' holds a value that may be a secret; it is not repeated here.");

    [Theory]
    [InlineData("password", true)]
    [InlineData("DB_PASSWORD", true)]
    [InlineData("api-key", true)]
    [InlineData("connection string", true)]
    [InlineData("client_secret", true)]
    [InlineData("owner", false)]
    [InlineData("keyVault", false)]
    [InlineData("passenger", false)]
    public void Words_that_speak_of_a_secret(string key, bool hides) => Assert.Equal(hides, SecretWords.Hides(key));

    [Fact]
    public async Task An_innocent_line_is_still_shown()
    {
        var file = Path.Combine(folder.FullName, "estate.yaml");
        await File.WriteAllTextAsync(file, "tenancy: dedicatd\n", TestContext.Current.CancellationToken);
        Assert.Contains("    tenancy: dedicatd\n", (await CommandRun.OfAsync("check", file)).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"\\e[31mred\": x")]
    [InlineData("tenancy: \"a\\u202Eb\\0c\\u2028d\"")]
    [InlineData("tenants: { \"a\\r\\nb\": { x: 1 } }")]
    [InlineData("stores: { \"a\\eb\": { engine: postgresql 17, replicaOf: \"a\\eb\" } }")]
    [InlineData("include: [\"a\\0b.yaml\", \"\\e[2J*.yaml\"]")]
    [InlineData("processes: { \"p\\e\": { criticality: important, objectives: { availability: 99%, rto: 1s, rpo: 0s }, uses: [w] } }\nworkloads: { w: { app: http, class: worker, objectives: { rto: 1h } } }")]
    [InlineData("workloads: { \"w\\e\": { app: http, class: worker, uses: [\"w\\e\"] } }\nstores: { \"w\\e\": { engine: blob } }")]
    public void What_a_file_says_cannot_write_to_a_terminal(string text) => Assert.All(An.Estate(text).Read().Diagnostics, problem => Assert.DoesNotContain(
        problem.ToString(), letter => char.IsControl(letter) || letter is '\u2028' or '\u202E'));
}
