using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Holdfast.Cli.Commands;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading.Shapes;
using Holdfast.Testing;
using Holdfast.Testing.Estates;
using Holdfast.Tests.Estate.Reading;
using NJsonSchema;
using Xunit;

namespace Holdfast.Tests.Estate.Schema;

/// <summary>What an editor says about a file is what the reader says, as far as one file and JSON Schema go.</summary>
public sealed class EstateSchemaTests
{
    private static readonly Task<JsonSchema> Whole = ValidatorOf(SchemaCommand.Text());
    private static readonly Task<JsonSchema> Part = ValidatorOf(SchemaCommand.PartText());

    public static TheoryData<string> Samples => [.. SampleFiles.Names];

    public static TheoryData<string> Wrong =>
    [
        "colour: blue",
        "tenants: { a: { residenzy: EU } }",
        "environments: { test: { stores: { erp: { engin: blob } } } }",
        "tenancy: dedicted",
        "timeZone: [UTC]",
        "include: a.yaml",
        "azure: { zones: [1] }",
        "azure: { region: westeurope, zones: [4] }",
        "azure: { region: West Europe }",
        "budget: { monthly: 6500 }",
        "stores: { erp: { engine: postgres } }",
        "stores: { erp: { engine: postgresql 17, softDelete: 30 } }",
        "partners: { c: { kind: carrier, protocol: https, deadline: 1h, credentials: hunter2 } }",
        "figures: { outage-rate: { perYear: -1 } }",
        "figures: { outage-rate: { perYear: often } }",
        "figures: { restore-succeeds: { probability: 97 percent } }",
        "release: { freeze: [{ name: peak, from: 15-11-2026, to: 01-05 }] }",
    ];

    [Fact]
    public void The_published_schema_is_current()
    {
        Baseline.Matches("../../schema/estate.schema.json", SchemaCommand.Text());
        Baseline.Matches("../../schema/estate-part.schema.json", SchemaCommand.PartText());
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task The_samples_are_right_by_the_schema(string sample)
    {
        foreach (var (path, text) in SampleFiles.TextsOf(sample))
            Assert.Empty(await Complaints(path == "estate.yaml" ? Whole : Part, text));
    }

    [Fact]
    public async Task A_generated_estate_is_right_by_the_schema()
    {
        foreach (var (path, bytes) in TenantEstate.Generate(tenants: 3, seed: 7).Files)
            Assert.Empty(await Complaints(path == "estate.yaml" ? Whole : Part, Encoding.UTF8.GetString(bytes.Span)));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_the_reader_refuses_the_schema_refuses(string text)
    {
        const string Right = "\nprocesses: { p: { criticality: important, objectives: { availability: 99%, rto: 1h, rpo: 1h }, uses: [p] } }\nestate: a\nowner: b\n";
        const string Tenancy = "tenancy: dedicated\n";
        var wrong = text + Right + (text.StartsWith("tenancy", StringComparison.Ordinal) ? "" : Tenancy);
        Assert.Contains(An.EstateExactly(wrong).Read().Diagnostics, problem => problem.Code.Number is >= 1100 and < 1200);
        Assert.NotEmpty(await Complaints(Whole, wrong));
        Assert.Empty(await Complaints(Whole, Right + Tenancy));
    }

    [Theory]
    [InlineData("estate: a")]
    [InlineData("azure: { region: westeurope }")]
    [InlineData("environments: { production: }")]
    public async Task A_part_holds_only_what_an_included_file_may_hold(string text) => Assert.NotEmpty(await Complaints(Part, text));

    [Fact]
    public void Every_example_of_a_form_has_the_form() => Assert.All(Forms(), form =>
        Assert.All(form.Examples, example => Assert.True(form.Parse(example) is not null && Matches(form, example), example)));

    [Fact]
    public void What_the_reader_takes_matches_the_pattern_that_editors_check()
    {
        var forms = Forms().Where(form => form.Pattern is not null && form.Examples.Count > 0).ToList();
        var letters = string.Concat(forms.SelectMany(form => form.Examples)).Distinct().ToArray();
        var edit = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 20], Gen.Int[0, letters.Length - 1], (how, where, letter) => (how, where, letter: letters[letter]));
        Gen.Select(Gen.Int[0, forms.Count - 1], Gen.Int[0, 9], edit.Array[0, 4]).Sample((which, example, edits) =>
        {
            var form = forms[which];
            var text = edits.Aggregate(form.Examples[example % form.Examples.Count], (written, edit) => Edited(written, edit.how, edit.where, edit.letter));
            return form.Parse(text) is null || Matches(form, text);
        }, iter: 20_000);
    }

    private static string Edited(string text, int how, int where, char letter) => (how, where % (text.Length + 1)) switch
    {
        (0, var at) => text.Insert(at, letter.ToString()),
        (_, var at) when at == text.Length => text,
        (1, var at) => text.Remove(at, 1),
        (_, var at) => text[..at] + letter + text[(at + 1)..],
    };

    private static bool Matches(ScalarForm form, string text) =>
        form.Pattern is null || Regex.IsMatch(text, form.Pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static List<ScalarForm> Forms()
    {
        var forms = new HashSet<ScalarForm>(ReferenceEqualityComparer.Instance);
        var seen = new HashSet<ValueShape>(ReferenceEqualityComparer.Instance);
        var open = new Stack<ValueShape>([RecordShape.Of(typeof(EstateModel))]);
        while (open.TryPop(out var shape))
        {
            if (!seen.Add(shape))
                continue;
            if (shape is ScalarShape scalar)
                forms.Add(scalar.Form);
            foreach (var below in Below(shape))
                open.Push(below);
        }

        return [.. forms];
    }

    private static IEnumerable<ValueShape> Below(ValueShape shape) => shape switch
    {
        RecordShape record => record.Keys.Select(key => key.Value),
        ListShape list => [list.Item],
        MapShape map => [map.Item],
        _ => [],
    };

    // The validator knows definitions by their older name only.
    private static Task<JsonSchema> ValidatorOf(string schema) => JsonSchema.FromJsonAsync(schema.Replace("$defs", "definitions", StringComparison.Ordinal));

    private static async Task<IEnumerable<string>> Complaints(Task<JsonSchema> schema, string yaml) =>
        (await schema).Validate(YamlAsJson.Of(yaml)).Select(error => error.ToString());
}
