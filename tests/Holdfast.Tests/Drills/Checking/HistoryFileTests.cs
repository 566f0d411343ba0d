using System.IO.Compression;
using System.Text;
using CsCheck;
using Holdfast.Drills.Checking;
using Xunit;

namespace Holdfast.Tests.Drills.Checking;

public sealed class HistoryFileTests
{
    private static readonly Gen<Operation> AnyOperation =
        from number in Gen.Long[0, 500]
        from invoked in Gen.Long[0, 600_000_000]
        from took in Gen.Long[0, 40_000_000]
        from outcome in Gen.Enum<OperationOutcome>()
        select new Operation(number, TimeSpan.FromTicks(invoked), TimeSpan.FromTicks(invoked + took), outcome);

    private static readonly Gen<NamedHistory> AnyHistory =
        from clients in AnyOperation.Array[0, 40].Array[1, 3]
        from stored in Gen.Select(Gen.Long[0, 500], Gen.Int[0, 2], Gen.Int[0, 2], (number, headers, lines) => new StoredTransaction(number, headers, lines)).Array[0, 30]
        from until in Gen.Long[0, 900_000_000]
        from process in Gen.String
        select new NamedHistory(process, "erp", new([.. clients.Select(client => (IReadOnlyList<Operation>)client)], [.. stored.DistinctBy(each => each.Number)], TimeSpan.FromTicks(until))) { LossLimit = TimeSpan.FromTicks(until / 2) };

    [Fact]
    public void What_is_read_back_gives_the_same_verdict() => AnyHistory.Array[0, 3].Sample(histories =>
    {
        var (scenario, read, problem) = HistoryFile.Read(new MemoryStream(HistoryFile.Write("node-loss", histories)));

        Assert.Equal(("node-loss", null), (scenario, problem));
        Assert.Equal(histories.Select(each => (each.Process, each.Store, each.LossLimit, each.History.Check())), read.Select(each => (each.Process, each.Store, each.LossLimit, each.History.Check())));
    });

    [Fact]
    public void One_changed_operation_changes_the_verdict()
    {
        var history = new NamedHistory("dispatch", "erp", new([[new(1, default, TimeSpan.FromSeconds(1), OperationOutcome.Ok)]], [new(1, 1, 1)], TimeSpan.FromSeconds(1)));
        var (_, read, _) = HistoryFile.Read(Packed(Unpacked(HistoryFile.Write("node-loss", [history])).Replace("{\"s\":1,\"headers\":1,\"lines\":1}\n", "", StringComparison.Ordinal)));

        Assert.Equal((0, 1), (history.History.Check().Lost, read[0].History.Check().Lost));
    }

    [Theory]
    [InlineData("", "before its end")]
    [InlineData("{\"format\":1,\"scenario\":\"x\"}", "ends after line 1")]
    [InlineData("{\"format\":2,\"scenario\":\"x\"}", "line 1 cannot be read")]
    [InlineData("{\"format\":1,\"scenario\":\"x\"}\n{\"o\":1,\"c\":0,\"from\":0,\"to\":0,\"is\":\"ok\"}", "line 2 cannot be read")]
    [InlineData("{\"format\":1,\"scenario\":\"x\"}\n{\"process\":\"p\",\"store\":\"s\",\"observedUntil\":1,\"clients\":1}\n{\"o\":1,\"c\":0,\"from\":0,\"to\":0,\"is\":\"fine\"}", "'fine' is no outcome")]
    [InlineData("{\"format\":1,\"scenario\":\"x\"}\n{\"clients\":1}", "line 2 cannot be read")]
    [InlineData("{\"format\":1,\"scenario\":\"x\"}\n{\"process\":\"p\",\"store\":\"s\",\"observedUntil\":1,\"clients\":2000000000}", "at most 1000 clients")]
    [InlineData("{\"format\":1,\"scenario\":\"x\"}\n{\"process\":\"p\",\"store\":\"s\",\"observedUntil\":1,\"clients\":1}\n{\"s\":1,\"headers\":1,\"lines\":1}\n{\"s\":1,\"headers\":1,\"lines\":1}", "read back twice")]
    [InlineData("{\"format\":1,\"scenario\":\"x\"}\nnot json", "line 2 cannot be read")]
    public void What_cannot_be_read_is_said_with_its_line(string text, string problem) =>
        Assert.Contains(problem, HistoryFile.Read(Packed(text)).Problem, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_was_cut_off_or_is_something_else_is_no_history()
    {
        Assert.NotNull(HistoryFile.Read(new MemoryStream(Encoding.UTF8.GetBytes("this is no gzip"))).Problem);
        var history = new NamedHistory("dispatch", "erp", new([[.. Enumerable.Range(1, 40).Select(number => new Operation(number, default, TimeSpan.FromTicks(number * 7919), OperationOutcome.Ok))]], [], default));
        var whole = HistoryFile.Write("node-loss", [history]);
        // Its last bytes are the packer's checksum: without them everything is still there.
        Assert.All(Enumerable.Range(0, whole.Length), length => Assert.True(
            HistoryFile.Read(new MemoryStream(whole[..length])) is { Problem: not null } or { Histories: [{ History.Operations.Count: 40 }] }, $"cut after {length} of {whole.Length} bytes"));
        Assert.NotNull(HistoryFile.Read(new MemoryStream(whole[..(whole.Length / 2)])).Problem);
    }

    private static MemoryStream Packed(string text)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        packed.Position = 0;
        return packed;
    }

    private static string Unpacked(byte[] packed)
    {
        using var reader = new StreamReader(new GZipStream(new MemoryStream(packed), CompressionMode.Decompress));
        return reader.ReadToEnd();
    }
}
