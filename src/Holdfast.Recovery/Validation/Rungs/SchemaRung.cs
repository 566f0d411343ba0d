using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Subjects;

namespace Holdfast.Recovery.Validation.Rungs;

/// <summary>Rung 5: whether the copy is of the schema that the release in use needs, with its extensions, roles and sequences.</summary>
internal sealed class SchemaRung : IRung
{
    // A sequence behind its column gives out a number that is taken: the first insert after the restore fails.
    private const string OwnedSequences = """
        SELECT format('%I.%I', n.nspname, s.relname), format('%I.%I', tn.nspname, t.relname), format('%I', a.attname)
        FROM pg_depend d JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S' JOIN pg_namespace n ON n.oid = s.relnamespace
        JOIN pg_class t ON t.oid = d.refobjid JOIN pg_namespace tn ON tn.oid = t.relnamespace
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
        WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i') AND t.relkind IN ('r', 'p')
        ORDER BY 1
        """;

    public int Number => 5;

    public string Name => "schema";

    public async Task<RungOutcome> LookAsync(RungContext context, CancellationToken cancellation)
    {
        var (database, state) = (context.Restored.Database, context.Manifest.Database.State);
        List<string> wrong = [];
        List<string> notSeen = [];
        wrong.AddRange(Differences("extension", state.Extensions, await DatabaseState.ReadExtensionsAsync(database, cancellation)));
        wrong.AddRange(state.Roles.Except(await DatabaseState.ReadRolesAsync(database, cancellation)).Select(role => $"The role '{role}' is missing."));
        if (context.Subject.Versions is not { } query)
            notSeen.Add("The estate names no query of the application's versions (restoreTest.versions).");
        else if (context.Subject.Expects.Count == 0)
            notSeen.Add("The estate does not say which versions the release in use needs (restoreTest.expects).");
        else
            wrong.AddRange(Differences("part", context.Subject.Expects, await DatabaseState.ReadVersionsAsync(database, query, cancellation)));
        var sequences = await database.QueryAsync(OwnedSequences, int.MaxValue, cancellation);
        foreach (var sequence in sequences)
        {
            var behind = await database.ScalarAsync(
                $"SELECT max({sequence[2]}::bigint) || ' > ' || (SELECT last_value FROM {sequence[0]}) FROM {sequence[1]} HAVING max({sequence[2]}::bigint) > (SELECT last_value FROM {sequence[0]})", cancellation);
            if (behind.Length > 0)
                wrong.Add($"The sequence {sequence[0]} is behind its column {sequence[1]}.{sequence[2]}: {behind}.");
        }

        return RungOutcome.Of(wrong, notSeen, [$"{context.Subject.Expects.Count} part(s), {state.Extensions.Count} extension(s), {state.Roles.Count} role(s) and {sequences.Count} sequence(s) are as they must be"]);
    }

    private static IEnumerable<string> Differences(string what, IReadOnlyList<ExpectedPart> expected, IReadOnlyList<ExpectedPart> found)
    {
        foreach (var part in expected)
        {
            var actual = found.FirstOrDefault(candidate => candidate.Part == part.Part);
            if (actual is null)
                yield return $"The {what} '{part.Part}' is missing; version {part.Version} is needed.";
            else if (actual.Version != part.Version)
                yield return $"The {what} '{part.Part}' has version {actual.Version}; version {part.Version} is needed.";
        }
    }
}
