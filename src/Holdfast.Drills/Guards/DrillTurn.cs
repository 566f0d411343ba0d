using Holdfast.Drills.Labs;

namespace Holdfast.Drills.Guards;

/// <summary>The right to drill a lab, which one process has at a time. The kernel takes it back when that process ends, however it ends.</summary>
internal static class DrillTurn
{
    /// <summary>Returns nothing while another drill has it.</summary>
    public static FileStream? TryTake(LabPaths paths)
    {
        try
        {
            return new FileStream(paths.DrillLock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(paths.DrillLock))
        {
            return null;
        }
    }
}
