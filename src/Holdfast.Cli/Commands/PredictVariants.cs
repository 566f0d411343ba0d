using Holdfast.Cli.Output;
using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;
using Holdfast.Prediction.Variants;

namespace Holdfast.Cli.Commands;

/// <summary>The estates with changes: those of <c>--what-if</c>, of a file of alternatives, and every allowed design.</summary>
internal sealed class PredictVariants(EstateArgument.Source source, CliConsole console)
{
    /// <summary>Below are codes of what cannot be read; from here on, of what can be read and contradicts itself.</summary>
    private const int FirstContradiction = 1300;

    /// <summary>The variants that somebody named, each read; null when one cannot be read, and then it has been said why.</summary>
    public IReadOnlyList<(string Name, EstateModel Estate)>? Named(IReadOnlyList<string> whatIfs, string? alternatives)
    {
        var changes = EstateChange.WhatIf(whatIfs);
        var variants = new List<(string Name, EstateReading Reading)>();
        variants.AddRange(changes.Select(change => (change.Text, source.Read([change]))));
        if (changes.Count > 1)
            variants.Add(("all of these together", source.Read(changes)));
        var text = new DiagnosticsAsText(console);
        if (alternatives is not null)
        {
            var file = source.Alternatives(alternatives);
            text.Write(new EstateReading { Path = file.Path, Diagnostics = file.Diagnostics, Sources = file.Sources }, console.Error);
            if (file.HasErrors && file.Alternatives.Count == 0)
                return null;
            variants.AddRange(file.Alternatives.Select(alternative => (alternative.Name, alternative.Reading)));
        }

        var unread = variants.Where(variant => variant.Reading.Estate is null).ToList();
        foreach (var (_, reading) in unread)
            text.Write(reading, console.Error);
        return unread.Count > 0 ? null : [.. variants.Select(variant => (variant.Name, variant.Reading.Estate!))];
    }

    /// <summary>Every combination of what may be chosen; null when there are too many or one cannot be read.</summary>
    public IReadOnlyList<(string Name, EstateModel Estate)>? Designs(EstateModel estate, IReadOnlyList<string> options)
    {
        var sets = options.Count == 0 ? OptionSet.Of(estate) : [.. options.Select(OptionSet.Parse).OfType<OptionSet>()];
        if (sets.Count < options.Count)
        {
            console.Error.WriteLine("An --option is a path and its values: --option 'stores.erp.availability=none|same-zone|zone-redundant'.");
            return null;
        }

        var designs = sets.Aggregate(1L, (product, set) => product * set.Values.Count);
        if (designs > DesignSearch.MostDesigns)
        {
            console.Error.WriteLine($"There are {designs:N0} designs, and at most {DesignSearch.MostDesigns:N0} are tried. Name fewer with --option.");
            return null;
        }

        var read = new List<(string, EstateModel)>();
        foreach (var design in OptionSet.Combinations(sets))
        {
            var reading = source.Read(EstateChange.WhatIf(design));
            if (reading.Estate is { } model)
                read.Add((string.Join(", ", design), model));
            else if (Refuse(reading))
                return null;
        }

        return read;
    }

    /// <summary>A combination that contradicts itself is left out; a value that nobody may write is somebody's mistake.</summary>
    private bool Refuse(EstateReading reading)
    {
        var isMistake = reading.Diagnostics.Any(problem => problem.Severity == DiagnosticSeverity.Error && problem.Code.Number < FirstContradiction);
        if (isMistake)
            new DiagnosticsAsText(console).Write(reading, console.Error);
        return isMistake;
    }
}
