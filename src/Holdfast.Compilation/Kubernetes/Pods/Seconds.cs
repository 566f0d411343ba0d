namespace Holdfast.Compilation.Kubernetes.Pods;

/// <summary>Durations as Kubernetes takes them.</summary>
internal static class Seconds
{
    /// <summary>Whole seconds, never fewer than asked for.</summary>
    public static int Of(TimeSpan duration) => (int)Math.Ceiling(duration.TotalSeconds);
}
