using Holdfast.Drills.Labs.Applications;
using Holdfast.Drills.Labs.Backups;
using Holdfast.Drills.Labs.Partners;
using Holdfast.Drills.Labs.Poolers;
using Holdfast.Drills.Labs.Redis;
using Npgsql;

namespace Holdfast.Drills.Labs.Parts;

/// <summary>Starts the parts that a lab has beside its database, and looks at them.</summary>
internal sealed class LabParts(RunningLab lab, TimeProvider time)
{
    /// <summary>Starts all of them. Returns nothing when they stand, and otherwise what did not come up.</summary>
    public async Task<LabNotStarted?> StartAsync(IProgress<string> progress, CancellationToken cancellation)
    {
        // One after the other: on two cores none is faster beside another one, and who fails is plain to see.
        foreach (var part in lab.Plan.Parts)
        {
            progress.Report($"starting {LabPartWords.NameOf(part)}");
            if (await StartAsync(part, cancellation) is { } obstacle)
                return new LabNotStarted(LabPartWords.NameOf(part), LabSecrets.Read(lab.Paths).Redact(obstacle), []);
        }

        return null;
    }

    public async Task<IReadOnlyList<LabPartStatus>> ReadAsync(CancellationToken cancellation)
    {
        var read = lab.Plan.Parts.Select(async part => new LabPartStatus(part, await FindMissingAsync(part, cancellation)));
        return await Task.WhenAll(read);
    }

    private async Task<string?> StartAsync(LabPart part, CancellationToken cancellation)
    {
        try
        {
            switch (part)
            {
                case LabPart.Redis:
                    return await new RedisGroup(lab).EnsureAsync(time, cancellation);
                case LabPart.Pooler:
                    return await new PoolerStation(lab).EnsureAsync(time, cancellation);
                case LabPart.Partner:
                    using (var partner = new PartnerStation(lab))
                        return await partner.EnsureAsync(time, cancellation) ? null : "It does not answer.";
                case LabPart.Application:
                    // Not disposed of: it stays, as the lab does.
                    return await new DepotApplication(lab, time).StartAsync(cancellation);
                case LabPart.Backups:
                    return await StartBackupsAsync(cancellation);
                default:
                    throw new InvalidOperationException($"'{part}' is not started apart from the lab.");
            }
        }
        catch (NpgsqlException refused)
        {
            return $"The database refused what it asked for. {refused.Message}";
        }
    }

    private async Task<string?> StartBackupsAsync(CancellationToken cancellation)
    {
        if (BackupStation.FindObstacle() is { } obstacle)
            return obstacle;
        if ((await lab.Cluster.ReadAsync(except: null, cancellation))?.Leader is not { } leader)
            return "There is no primary whose log could be archived.";
        await new BackupStation(lab, LabZone.OfNode(leader.Name)).StartAsync(cancellation);
        return null;
    }

    private async Task<IReadOnlyList<string>> FindMissingAsync(LabPart part, CancellationToken cancellation)
    {
        switch (part)
        {
            case LabPart.Redis:
                return await new RedisGroup(lab).FindMissingAsync(cancellation);
            case LabPart.Pooler:
                return await new PoolerStation(lab).FindMissingAsync(cancellation);
            case LabPart.Partner:
                using (var partner = new PartnerStation(lab))
                    return await partner.GetAsync("counts", cancellation) is null ? ["it does not answer"] : [];
            case LabPart.Application:
                return await new DepotApplication(lab, time).FindMissingAsync(cancellation);
            case LabPart.Backups:
                // Which node it was made for makes no difference to whether the log arrives.
                return await new BackupStation(lab, LabZone.OfNodes[0]).FindMissingAsync(cancellation);
            default:
                throw new InvalidOperationException($"'{part}' is not looked at apart from the lab.");
        }
    }
}
