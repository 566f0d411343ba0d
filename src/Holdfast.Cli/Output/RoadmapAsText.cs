using Holdfast.Assessment.Planning;

namespace Holdfast.Cli.Output;

/// <summary>A roadmap as a person reads it: phases with what must hold, then the waves.</summary>
internal static class RoadmapAsText
{
    private const int MostOpenShown = 5;

    public static void Write(Roadmap roadmap, TextWriter writer)
    {
        writer.WriteLine("Roadmap");
        foreach (var (index, phase) in roadmap.Phases.Index())
        {
            writer.WriteLine();
            writer.WriteLine($"{index + 1}. {phase.Name}: {phase.Purpose}");
            WriteCheck("begins when", phase.Entry, writer);
            foreach (var rule in phase.Findings.GroupBy(finding => finding.Rule.Reference))
            {
                var first = rule.First().Rule;
                writer.WriteLine($"     {first.Severity.ToString().ToLowerInvariant(),-7} {first.Reference} {first.Name}: {string.Join(", ", rule.Select(finding => finding.Subject.Name).Distinct().Take(MostOpenShown))}{More(rule.Count())}");
            }

            WriteCheck("ends when", phase.Exit, writer);
        }

        writer.WriteLine();
        writer.WriteLine($"{roadmap.Phases.Count + 1}. migration waves: what shares a store moves together; what the business can miss longest moves first.");
        foreach (var wave in roadmap.Waves)
            WriteWave(wave, writer);
        writer.WriteLine();
    }

    private static void WriteCheck(string verb, PhaseCheck check, TextWriter writer)
    {
        writer.WriteLine($"   {verb}: {check.Condition} {(check.Holds ? "It holds." : $"{check.Open.Count} open.")}");
    }

    private static void WriteWave(MigrationWave wave, TextWriter writer)
    {
        writer.WriteLine($"   wave {wave.Number}, {wave.Name}{(wave.Environments.Count > 0 ? ": " + string.Join(", ", wave.Environments) : "")}");
        foreach (var unit in wave.Units)
        {
            writer.WriteLine($"     {string.Join(", ", unit.Processes)}  [{string.Join(", ", unit.Stores)}]");
            if (unit.After.Count > 0)
                writer.WriteLine($"       after {string.Join(", ", unit.After)}");
            if (unit.ReadsFrom.Count > 0)
                writer.WriteLine($"       reads a replica of {string.Join(", ", unit.ReadsFrom)}: of the old one, until that has moved");
            if (unit.Coexistence.Count > 0)
                writer.WriteLine($"       {string.Join(", ", unit.Coexistence)} still drives events: both sides run and are reconciled until it is retired");
        }
    }

    private static string More(int subjects) => subjects > MostOpenShown ? $" and {subjects - MostOpenShown} more" : "";
}
