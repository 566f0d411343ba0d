namespace Holdfast.Drills.Labs;

/// <summary>A long-lived process of a lab that this process started.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="ProcessId">Its process on the host (of a database node: the parent of the node's first process).</param>
/// <param name="Log">Where its output goes.</param>
internal sealed record LabComponent(string Name, int ProcessId, string Log)
{
    public bool IsRunning => Directory.Exists($"/proc/{ProcessId}");
}
