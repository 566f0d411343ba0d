namespace Holdfast.Estate.Model;

/// <summary>A signal that makes a workload grow.</summary>
public enum ScalingSignal
{
    /// <summary>How long answers take.</summary>
    Latency,

    /// <summary>How many jobs wait.</summary>
    QueueDepth,

    /// <summary>Processor use.</summary>
    Cpu,

    /// <summary>Memory use.</summary>
    Memory,
}
