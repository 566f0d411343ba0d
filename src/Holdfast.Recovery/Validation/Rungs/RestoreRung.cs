using System.Globalization;
using Holdfast.Recovery.Restores;

namespace Holdfast.Recovery.Validation.Rungs;

/// <summary>Rung 2: whether everything of the set comes back and a server runs on it.</summary>
internal sealed class RestoreRung : IRung
{
    public int Number => 2;

    public string Name => "restore";

    public async Task<RungOutcome> LookAsync(RungContext context, CancellationToken cancellation)
    {
        try
        {
            context.Received = await ReceivedLog.PrepareAsync(context.Place, context.Time, cancellation);
            var (copy, times) = await new Restore(context.Place, context.Tool, context.Sets, context.Time) { Received = context.Received }.RunAsync(context.Manifest, context.Target, cancellation);
            (context.Copy, context.Times) = (copy, times);
            return RungOutcome.Pass(string.Create(
                CultureInfo.InvariantCulture, $"database {times.Database.TotalSeconds:0.0} s, recovery {times.Recovery.TotalSeconds:0.0} s, {context.Manifest.Files.Sum(part => part.Count)} files {times.Files.TotalSeconds:0.0} s"));
        }
        catch (RestoreFailedException failed)
        {
            return RungOutcome.Fail(failed.Reasons);
        }
    }
}
