using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>What one replica asks for.</summary>
public sealed record Resources
{
    /// <summary>Processor, in thousandths of a core, such as <c>500m</c>, or whole cores, such as <c>2</c>.</summary>
    public CpuQuantity? Cpu { get; init; }

    /// <summary>Memory.</summary>
    public ByteSize? Memory { get; init; }
}
