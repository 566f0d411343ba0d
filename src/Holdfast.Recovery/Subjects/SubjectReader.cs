using Holdfast.Estate.Graph;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Recovery.Subjects;

/// <summary>Derives from an estate what must hold of a restored store. The files that it names are handed in: the host reads them.</summary>
public static class SubjectReader
{
    /// <param name="estate">The estate.</param>
    /// <param name="store">The database store.</param>
    /// <param name="read">The text of a file that is named relative to the estate's; null when there is none.</param>
    /// <param name="locate">The full path of such a file, for programs.</param>
    public static SubjectReading Read(EstateModel estate, string store, Func<string, string?> read, Func<string, string> locate)
    {
        if (!estate.Stores.TryGetValue(store, out var found) || found.Engine.Kind is not StoreEngineKind.Postgresql)
            return new(null, [$"The estate has no PostgreSQL store '{store}'. It has: {string.Join(", ", Databases(estate))}."]);
        List<string> problems = [];
        var test = found.RestoreTest;
        var objectives = DependencyGraph.From(estate).ProcessesOn(store).Select(node => estate.Processes[node.Name].Objectives).ToList();
        var subject = new RecoverySubject
        {
            Estate = estate.Estate.ToString(),
            Store = store,
            FileStores = [.. found.ConsistentWith.Where(name => estate.Stores[name].Engine.Kind is StoreEngineKind.Blob or StoreEngineKind.FileShare)],
            Secrets = [.. estate.Partners.Values.Select(partner => partner.Credentials?.SecretName).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            // A restore is what the business has left when the copies are lost or wrong: the objectives of the lost region say what it accepts then.
            Rto = objectives.Select(each => (TimeSpan?)(each.RegionLoss?.Rto ?? each.Rto)).Min(),
            Rpo = objectives.Select(each => (TimeSpan?)(each.RegionLoss?.Rpo ?? each.Rpo)).Min(),
            Every = test?.Every ?? RestoreTestInterval.Day,
            At = test?.At,
            Invariants = Sql(test?.Invariants ?? []),
            Versions = Sql(test?.Versions is { } versions ? [versions] : []).FirstOrDefault(),
            Expects = [.. (test?.Expects ?? []).Select(part => new ExpectedPart(part.Part, part.Version))],
            Files = Sql(test?.Files is { } files ? [files] : []).FirstOrDefault(),
            Neutralise = Sql(test?.Neutralise ?? []),
            // A program that stands beside the estate file is found there; any other one by its name.
            Application = [.. (test?.Application ?? []).Select((word, index) => index == 0 && read(word) is not null ? locate(word) : word)],
        };
        return problems.Count == 0 ? new(subject, []) : new(null, problems);

        List<NamedSql> Sql(IReadOnlyList<string> names)
        {
            List<NamedSql> texts = [];
            foreach (var name in names)
            {
                if (read(name) is { } text)
                    texts.Add(new(name, text));
                else
                    problems.Add($"The file '{name}', which the restore test of '{store}' names, cannot be read. Paths are relative to the estate file.");
            }

            return texts;
        }
    }

    /// <summary>The stores of an estate that are databases and no replicas of others.</summary>
    public static IEnumerable<string> Databases(EstateModel estate) =>
        estate.Stores.Values.Where(store => store.Engine.Kind is StoreEngineKind.Postgresql && store.ReplicaOf is null).Select(store => store.Name);
}
