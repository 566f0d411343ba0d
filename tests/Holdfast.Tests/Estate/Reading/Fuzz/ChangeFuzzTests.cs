using CsCheck;
using Holdfast.Estate.Reading;
using Holdfast.Testing.Estates;
using Xunit;

namespace Holdfast.Tests.Estate.Reading.Fuzz;

/// <summary>Whatever stands in a change, reading it ends with an estate or with diagnostics that name the change.</summary>
public sealed class ChangeFuzzTests
{
    private const string Estate = """
        azure: { region: westeurope, zones: [1, 2, 3], recovery: { region: northeurope, mode: pilot-light } }
        stores:
          erp: { engine: postgresql 17, availability: zone-redundant, backup: { pitr: 14d } }
        workloads:
          odoo-web: { app: odoo, class: interactive, replicas: 3..8, uses: [erp] }
        """;

    private static readonly string[] Pieces =
    [
        "stores", "erp", "availability", "azure", "recovery", "zones", "workloads", "odoo-web", "replicas", "figures", "lasts", "environments", "odoo", "budget",
        ".", ".", ".", "=", "=", "\"", "'", " ", "\t", "\n", "\r", "\0", "\\", "{", "}", "[", "]", ":", ": ", ", ", ",", "- ", "#", "&a ", "*a", "!!x ", "%", "---", "...",
        "null", "~", "same-zone", "4..8", "7d", "-1", "1e999", "NaN", "é", "漢", "\uD800", "\uFEFF", "\u2028", "\u202E", "hunter2", "password", "|", ">-", "? ", "<<",
    ];

    [Fact]
    public void No_text_escapes()
    {
        var estate = An.Estate(Estate);
        Gen.Select(Gen.Int[0, Pieces.Length - 1].Array[0, 14], Gen.Int[0, Starts.Length - 1]).Sample((pieces, start) =>
        {
            var text = Starts[start] + string.Concat(pieces.Select(piece => Pieces[piece]));
            var changes = new[] { new EstateChange("--what-if 1", text) };
            var reading = estate.ReadWith(changes);
            Assert.Equal(reading.Estate is null, reading.HasErrors);
            Assert.Equal(reading.Diagnostics, estate.ReadWith(changes).Diagnostics);
            Assert.All(reading.Diagnostics, problem =>
            {
                Assert.DoesNotContain(problem.ToString(), char.IsControl);
                Assert.True(problem.Place is { Line: > 0, Column: > 0, Length: > 0 });
                Assert.Contains(problem.Place.File, new[] { "estate.yaml", "--what-if 1" });
            });
        }, iter: 5_000);
    }

    private static readonly string[] Starts = ["", "", "stores.erp.", "stores.erp=", "azure.recovery=", "workloads.odoo-web.replicas=", "figures.x={", "'"];
}
