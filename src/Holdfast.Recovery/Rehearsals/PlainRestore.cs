using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Places;
using Holdfast.Recovery.Repositories;
using Holdfast.Recovery.Restores;
using Holdfast.Recovery.Sites;

namespace Holdfast.Recovery.Rehearsals;

/// <summary>The same set restored and recovered without any check: what the validation's time is held against.</summary>
internal static class PlainRestore
{
    /// <param name="site">Where the backups are.</param>
    /// <param name="manifest">The set.</param>
    /// <param name="asItComes">Whether pgBackRest works as it comes; otherwise as <c>recover restore</c> has it work.</param>
    /// <param name="places">Where the copy is restored, and removed at once.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>How long it took until the recovered server took writes.</returns>
    public static async Task<TimeSpan> MeasureAsync(RecoverySite site, BackupManifest manifest, bool asItComes, PlaceOptions places, TimeProvider time, CancellationToken cancellation)
    {
        await using var place = await Place.CreateAsync(places, "restore without checks", [], [site.Repository.Directory], time, cancellation);
        var started = time.GetTimestamp();
        var database = new DatabaseSite(place.At("data"), place.At("sockets"), "postgres");
        var tool = await PgBackRest.ConfigureAsync(place.Directory, site.Repository, database, manifest.Store, place, cancellation);
        await new Restore(place, tool, new BackupSets(site.Repository.Directory), time) { AsItComes = asItComes }.RunAsync(manifest, target: null, cancellation);
        return time.GetElapsedTime(started);
    }
}
