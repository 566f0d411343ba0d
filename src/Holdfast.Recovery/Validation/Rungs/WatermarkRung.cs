using Holdfast.Recovery.Backups;

namespace Holdfast.Recovery.Validation.Rungs;

/// <summary>Rung 3: whether the copy ends where it should: the acknowledged watermarks are in it, and nothing behind the target is.</summary>
internal sealed class WatermarkRung : IRung
{
    public int Number => 3;

    public string Name => "recovery point";

    public async Task<RungOutcome> LookAsync(RungContext context, CancellationToken cancellation)
    {
        if (await WatermarkTable.ReadAsync(context.Restored.Database, cancellation) is not { Count: > 0 } recovered)
            return RungOutcome.Unverified("The copy holds no watermark, so nothing shows to which moment it was recovered.");
        var acknowledged = await WatermarkLog.Of(context.Site.Repository.Directory, context.Subject.Store).ReadAsync(cancellation);
        var judged = WatermarkJudge.Judge(recovered, acknowledged, new(context.Manifest.Database.Watermark, context.Target, context.Subject.Rpo, context.Time.GetUtcNow()));
        context.RecoveryPoint = judged.Point;
        return judged.Outcome;
    }
}
