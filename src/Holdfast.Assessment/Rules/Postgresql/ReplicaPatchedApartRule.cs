namespace Holdfast.Assessment.Rules.Postgresql;

/// <summary>A database and its replica are not patched at the same time.</summary>
internal sealed class ReplicaPatchedApartRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2209",
        Name = "A database and its replica are patched at different times",
        Area = Area.Postgresql,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.Replica],
        Meaning = "A bad patch, or a slow one, takes both at once, and there is nothing to read from or to promote in the meantime.",
        Fix = "Move 'maintenance.window' of the replica behind that of its primary, with time to look in between.",
        Sources = ["https://learn.microsoft.com/azure/postgresql/configure-maintain/concepts-maintenance"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from replica in Databases.All(estate)
        where replica is { ReplicaOf: not null, Maintenance: not null }
        let primary = estate.Model.Stores.GetValueOrDefault(replica.ReplicaOf!)
        where primary is { Maintenance: not null }
        where WeekMinutes.Of(replica.Maintenance!.Window, estate.Model.TimeZone, estate.Today)
            .Overlaps(WeekMinutes.Of(primary!.Maintenance!.Window, estate.Model.TimeZone, estate.Today))
        select Gap.Of(
            replica,
            $"'{replica.Name}' is patched {replica.Maintenance!.Window}, at the same time as '{primary!.Name}', which it copies.",
            "maintenance", "window");
}
