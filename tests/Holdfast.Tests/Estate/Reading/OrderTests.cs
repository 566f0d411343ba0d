using System.Globalization;
using CsCheck;
using Holdfast.Estate.Graph;
using Holdfast.Estate.Objectives;
using Holdfast.Estate.Reading;
using Holdfast.Estate.Values;
using Holdfast.Testing.Estates;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Holdfast.Tests.Estate.Reading;

/// <summary>The order of keys, the layout of a file and the machine's culture say nothing about an estate.</summary>
public sealed class OrderTests
{
    private static readonly string[] Samples = ["regional-warehouse", "multinational-distributor"];

    [Fact]
    public void The_order_of_keys_changes_neither_the_model_nor_what_follows_from_it() => Gen.Int.Sample(seed =>
    {
        foreach (var sample in Samples)
            Assert.Equal(Portrait(SampleFiles.Of(sample)), Portrait(Shuffled(SampleFiles.Of(sample), new Random(seed))));
    }, iter: 10);

    [Fact]
    public void Comments_blank_lines_and_line_ends_change_nothing()
    {
        foreach (var sample in Samples)
        {
            var files = new EstateFilesInMemory();
            foreach (var (path, text) in SampleFiles.TextsOf(sample))
                files.With(path, "# a comment\r\n\r\n" + text.Replace("\n", "   # more\r\n\r\n", StringComparison.Ordinal));
            Assert.Equal(Portrait(SampleFiles.Of(sample)), Portrait(files));
        }
    }

    [Fact]
    public void A_culture_with_other_signs_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        other.NumberFormat.NumberDecimalSeparator = ",";
        other.NumberFormat.NegativeSign = "~";
        other.DateTimeFormat.TimeSeparator = ".";
        other.DateTimeFormat.DateSeparator = "|";
        var expected = Portrait(SampleFiles.Of(Samples[0]));
        try
        {
            CultureInfo.CurrentCulture = other;
            Assert.Equal(expected, Portrait(SampleFiles.Of(Samples[0])));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_samples_are_right()
    {
        foreach (var sample in Samples)
            Assert.Empty(new EstateReader(SampleFiles.Of(sample)).Read("estate.yaml").Diagnostics);
    }

    /// <summary>The model of every environment and what follows from it, as text.</summary>
    private static string Portrait(EstateFilesInMemory files)
    {
        var written = new EstateReader(files).Read("estate.yaml");
        Assert.Empty(written.Diagnostics);
        return string.Join('\n', written.Estate!.Environments.Keys.Prepend(null).Select(environment =>
        {
            var estate = new EstateReader(files).Read("estate.yaml", environment).Estate!;
            var needed = ObjectiveDerivation.Of(estate, DependencyGraph.From(estate)).Values.Select(objectives =>
                $"{objectives.Node.Name} {objectives.Availability.Value} {DurationText.Format(objectives.Rto.Value)} {objectives.Rto.Because} {string.Join('>', objectives.Rto.Path)}");
            return ModelAsText.Of(estate) + string.Join('\n', needed);
        }));
    }

    private static EstateFilesInMemory Shuffled(EstateFilesInMemory files, Random random)
    {
        var shuffled = new EstateFilesInMemory();
        foreach (var (path, bytes) in files.Files)
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(System.Text.Encoding.UTF8.GetString(bytes.Span)));
            Shuffle(yaml.Documents[0].RootNode, random);
            using var text = new StringWriter();
            yaml.Save(text, assignAnchors: false);
            shuffled.With(path, text.ToString());
        }

        return shuffled;
    }

    private static void Shuffle(YamlNode node, Random random)
    {
        if (node is not YamlMappingNode mapping)
            return;
        var entries = mapping.Children.ToArray();
        random.Shuffle(entries);
        mapping.Children.Clear();
        foreach (var (key, value) in entries)
        {
            Shuffle(value, random);
            mapping.Children.Add(key, value);
        }
    }
}
