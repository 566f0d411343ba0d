using System.Diagnostics;
using Holdfast.Cli;
using Holdfast.Cli.Output;
using Holdfast.Estate.Reading;
using Holdfast.Testing.Estates;
using Xunit;

namespace Holdfast.Tests.Estate.Reading.Fuzz;

/// <summary>What is made to keep a reader busy ends with a diagnostic; how soon is written beside it, and bounded by the limit of the run.</summary>
public sealed class HostileEstateTests(ITestOutputHelper output)
{
    public static TheoryData<string> Hostile => [.. HostileEstates.All.Keys];

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Hostile))]
    [Trait("depth", "deep")]
    public async Task It_ends_with_a_diagnostic(string what)
    {
        var (text, code) = HostileEstates.All[what];
        var files = new EstateFilesInMemory().With("estate.yaml", text());
        await EndsAsync(what, files, code, TestContext.Current.CancellationToken);
    }

    [Fact(Timeout = 60_000)]
    [Trait("depth", "deep")]
    public async Task Five_thousand_includes_are_read_and_one_more_is_refused()
    {
        var files = new EstateFilesInMemory().With("estate.yaml", "estate: wide\nowner: nobody\ntenancy: shared\nprocesses:\ninclude: ['t/*.yaml']");
        for (var number = 0; number < 5_000; number++)
            files.With($"t/{number}.yaml", $"tenants: {{ t{number}: }}\n");
        await EndsAsync("5,001 files", files, "HF1108", TestContext.Current.CancellationToken);
    }

    private async Task EndsAsync(string what, EstateFilesInMemory files, string code, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var reading = await Task.Run(() => new EstateReader(files).Read("estate.yaml"), cancellation).WaitAsync(cancellation);
        var read = watch.Elapsed;
        await Task.Run(() => new DiagnosticsAsText(new CliConsole(TextWriter.Null, TextWriter.Null, IsTerminal: false)).Write(reading, TextWriter.Null), cancellation).WaitAsync(cancellation);
        output.WriteLine($"{what}: read in {read.TotalMilliseconds:F0} ms, written in {(watch.Elapsed - read).TotalMilliseconds:F0} ms, {reading.Diagnostics.Count} + {reading.DiagnosticsLeftOut} problems.");
        Assert.Equal(code, reading.Diagnostics[0].Code.ToString());
    }
}
