using Holdfast.Estate.Model;
using Holdfast.Recovery.Subjects;
using Holdfast.Testing.Estates;
using Xunit;

namespace Holdfast.Tests.Recovery.Subjects;

public sealed class SubjectReaderTests
{
    private const string Text = """
        processes:
          dispatch: { criticality: important, objectives: { availability: 99.5%, rto: 15m, rpo: 0s, regionLoss: { rto: 4h, rpo: 1h } }, uses: [erp, carrier] }
        stores:
          erp:
            engine: postgresql 15
            consistentWith: [documents]
            restoreTest:
              every: day
              invariants: [stock.sql]
              versions: versions.sql
              expects: [{ part: depot, version: "42" }]
              files: files.sql
              neutralise: [neutralise.sql]
              application: [depot.sh, --once]
          documents: { engine: blob }
        partners:
          carrier: { kind: carrier, protocol: https, deadline: 1h, credentials: "secret:carrier-key" }
        """;

    [Fact]
    public void An_estate_says_what_must_hold_of_a_restored_store()
    {
        var subject = SubjectReader.Read(Model(), "erp", name => "of " + name, name => "/estate/" + name).Subject!;

        Assert.Equal((TimeSpan.FromHours(4), TimeSpan.FromHours(1)), (subject.Rto, subject.Rpo));
        Assert.Equal(["documents"], subject.FileStores);
        Assert.Equal(["carrier-key"], subject.Secrets);
        Assert.Equal([new NamedSql("stock.sql", "of stock.sql")], subject.Invariants);
        Assert.Equal(("of versions.sql", "of files.sql", "of neutralise.sql"), (subject.Versions!.Text, subject.Files!.Text, subject.Neutralise.Single().Text));
        Assert.Equal([new ExpectedPart("depot", "42")], subject.Expects);
        Assert.Equal(["/estate/depot.sh", "--once"], subject.Application);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_said_and_not_left_out()
    {
        var reading = SubjectReader.Read(Model(), "erp", name => name == "stock.sql" ? null : "", name => name);

        Assert.Null(reading.Subject);
        Assert.Contains("stock.sql", Assert.Single(reading.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_that_is_no_database_is_refused() => Assert.Contains("erp", Assert.Single(SubjectReader.Read(Model(), "documents", _ => "", name => name).Problems), StringComparison.Ordinal);

    private static EstateModel Model() => An.Estate(Text).Model();
}
