namespace Holdfast.Drills.Labs;

/// <summary>Removes a lab, whatever state it is in. The work is done by the same script that the guardian runs.</summary>
internal static class LabTeardown
{
    public static async Task RemoveAsync(LabPaths paths, CancellationToken cancellation)
    {
        // Passed as text, not as the file in the lab: that one is missing when a lab was left half-removed.
        var result = await ExternalCommand.RunAsync("sh", ["-c", LabScripts.Read("teardown.sh"), "teardown.sh", paths.Id, paths.Directory], cancellation);
        if (!result.Succeeded)
            throw new InvalidOperationException($"Lab '{paths.Id}' could not be removed completely. {result.Error.Trim()}");
    }
}
