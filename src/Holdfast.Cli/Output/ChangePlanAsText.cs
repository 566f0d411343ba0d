using System.Globalization;
using Holdfast.Compilation.Changes;
using Holdfast.Prediction.Variants;
using Holdfast.Proof.Changes;

namespace Holdfast.Cli.Output;

/// <summary>What a change of the estate changes, as a person reads it before saying yes: hazards first, then whom it reaches, then every change.</summary>
internal static class ChangePlanAsText
{
    private const int MostFields = 4;
    private const int LongestValue = 60;

    public static void Write(ChangePlan plan, bool everything, TextWriter output)
    {
        output.WriteLine($"{plan.Estate} ({plan.Environment}): what changes");
        output.WriteLine();
        output.WriteLine(plan.Azure is { } azure ? $"  Azure       {Counts(azure)}, of {plan.Resources:N0} resources" : $"  Azure       NOT EVALUATED: {plan.AzureNotEvaluated}");
        output.WriteLine($"  Kubernetes  {Counts(plan.Kubernetes)}, of {plan.Objects:N0} objects");
        WriteHazards(plan, output);
        WriteTouched(plan, output);
        WritePredicted(plan.Predicted, output);
        WriteChanges("Azure", plan.Azure ?? [], everything, output);
        WriteChanges("Kubernetes", plan.Kubernetes, everything, output);
        if (!plan.Changes.Any() && plan.Azure is not null)
            output.WriteLine("\nNothing changes.");
    }

    private static string Counts(IReadOnlyList<ObjectChange> changes) =>
        $"{changes.Count(change => change.Kind == ChangeKind.Added)} added, {changes.Count(change => change.Kind == ChangeKind.Changed)} changed, {changes.Count(change => change.Kind == ChangeKind.Removed)} removed";

    private static void WriteHazards(ChangePlan plan, TextWriter output)
    {
        var hazards = plan.Changes.SelectMany(change => change.Hazards.Select(hazard => (change, hazard))).GroupBy(entry => entry.hazard).OrderByDescending(group => group.Key.Kind).ToList();
        if (hazards.Count == 0)
            return;
        output.WriteLine("\nBeside what is asked for:");
        foreach (var hazard in hazards)
        {
            output.WriteLine($"  {Word(hazard.Key.Kind),-12} {hazard.Key.What}");
            foreach (var (change, _) in hazard)
                output.WriteLine($"  {"",-12}   {ShortType(change.Type)} {change.Name}");
            if (hazard.Key.Source is { } source)
                output.WriteLine($"  {"",-12}   {source}");
        }
    }

    private static void WriteTouched(ChangePlan plan, TextWriter output)
    {
        if (plan.Touched.Count == 0)
            return;
        var tenants = plan.Touched.Select(touched => touched.Tenant).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        output.WriteLine($"\nReaches {plan.Touched.Count} {(plan.Touched.Count == 1 ? "process" : "processes")}{(tenants > 0 ? $" of {tenants} {(tenants == 1 ? "tenant" : "tenants")}" : "")}:");
        var table = new TextTable("PROCESS", "TENANT", "AT WORST", "CHANGES", "BY WAY OF");
        foreach (var touched in plan.Touched)
            table.Add(touched.Process, touched.Tenant ?? "", touched.Worst is { } worst ? Word(worst) : "-", touched.Changes.ToString(CultureInfo.InvariantCulture), string.Join(", ", touched.Parts));
        table.WriteTo(output);
    }

    private static void WritePredicted(IReadOnlyList<Difference> differences, TextWriter output)
    {
        if (differences.Count == 0)
            return;
        output.WriteLine("\nPredicted difference (both meet the same failures; the interval is over what is not known of the figures):");
        var table = new TextTable("PROCESS", "MIN/YEAR", "(5..95 %)", "YEAR MET", "WITHIN RTO", "WITHIN RPO");
        foreach (var difference in differences)
            table.Add(difference.Process, Signed(difference.Minutes.Mean), $"({Signed(difference.Minutes.Low)}..{Signed(difference.Minutes.High)})", Points(difference.YearMet), Points(difference.WithinRto), Points(difference.WithinRpo));
        table.WriteTo(output);
    }

    private static void WriteChanges(string where, IReadOnlyList<ObjectChange> changes, bool everything, TextWriter output)
    {
        if (changes.Count == 0)
            return;
        output.WriteLine($"\n{where}:");
        foreach (var change in changes)
        {
            output.WriteLine($"  {Sign(change.Kind)} {ShortType(change.Type)} {change.Name}");
            foreach (var field in change.Fields.Take(everything ? int.MaxValue : MostFields))
                output.WriteLine($"      {field.Path}: {Value(field.Before, everything)} -> {Value(field.After, everything)}");
            if (!everything && change.Fields.Count > MostFields)
                output.WriteLine($"      and {change.Fields.Count - MostFields} more; --all shows them");
        }
    }

    internal static string Word(HazardKind kind) => kind switch
    {
        HazardKind.Restart => "restart",
        HazardKind.Interruption => "interruption",
        HazardKind.Replacement => "REPLACEMENT",
        _ => "DATA LOSS",
    };

    private static char Sign(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => '+',
        ChangeKind.Removed => '-',
        _ => '~',
    };

    internal static string ShortType(string type) => type.StartsWith("Microsoft.", StringComparison.Ordinal) ? type[(type.IndexOf('/', StringComparison.Ordinal) + 1)..] : type;

    private static string Value(string? json, bool everything) => json is null ? "(none)" : !everything && json.Length > LongestValue ? json[..LongestValue] + "..." : json;

    private static string Signed(double minutes) => Math.Abs(minutes) < 0.05 ? "0" : minutes.ToString(Math.Abs(minutes) < 10 ? "+0.0;-0.0" : "+#,0;-#,0", CultureInfo.InvariantCulture);

    private static string Points(double probability) => Math.Abs(probability) < 0.0005 ? "0" : (100 * probability).ToString("+0.0;-0.0", CultureInfo.InvariantCulture) + " pt";
}
