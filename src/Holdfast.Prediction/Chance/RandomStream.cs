using System.Runtime.CompilerServices;

namespace Holdfast.Prediction.Chance;

/// <summary>A stream of chance that costs nothing to begin: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).</summary>
/// <remarks>
/// Each failure, year and purpose has a stream of its own, keyed by name. So a what-if meets the same failures at the same moments as
/// the estate as written (common random numbers), and the number of threads never changes an answer. The platform's own
/// generator can be seeded but not split, and takes longer to begin than we draw from a stream.
/// </remarks>
internal struct RandomStream(ulong key)
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private ulong state = key;

    /// <summary>A key that belongs to a name, the same on each machine and in each run.</summary>
    public static ulong KeyOf(string name)
    {
        // FNV-1a: short, stable, and mixed again before use.
        var hash = 14695981039346656037UL;
        foreach (var character in name)
            hash = (hash ^ character) * 1099511628211UL;
        return Mix(hash);
    }

    /// <summary>The key of a part of what another key stands for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong KeyOf(ulong key, ulong part) => Mix(key + (Step * (part + 1)));

    /// <summary>A number above 0 and below 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Uniform() => ((long)(Next() >> 11) + 0.5) * (1.0 / (1UL << 53));

    /// <summary>An exponential duration with mean 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Exponential()
    {
        var bits = Next();
        ref readonly var layer = ref Ziggurat.Exponential.Of(bits);
        var x = layer.Place(bits);
        return x < layer.Inner ? x : ExponentialAtEdge(bits, x);
    }

    /// <summary>A normal deviate with mean 0 and standard deviation 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Normal()
    {
        var bits = Next();
        ref readonly var layer = ref Ziggurat.Normal.Of(bits);
        var x = layer.Place(bits);
        x = x < layer.Inner ? x : NormalAtEdge(bits, x);

        // The ninth bit chose neither the layer nor the place.
        return (bits & 256) == 0 ? x : -x;
    }

    private double ExponentialAtEdge(ulong bits, double x)
    {
        // The tail of an exponential looks like the whole.
        if ((byte)bits == 0)
            return Ziggurat.Exponential.Tail + Exponential();
        return Ziggurat.Exponential.IsBelowCurve(bits, x, Uniform()) ? x : Exponential();
    }

    private double NormalAtEdge(ulong bits, double x)
    {
        if ((byte)bits != 0)
            return Ziggurat.Normal.IsBelowCurve(bits, x, Uniform()) ? x : Math.Abs(Normal());
        while (true)
        {
            var beyond = Exponential() / Ziggurat.Normal.Tail;
            if (2 * Exponential() > beyond * beyond)
                return Ziggurat.Normal.Tail + beyond;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Next() => Mix(state += Step);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
