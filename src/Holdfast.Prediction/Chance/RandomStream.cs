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
    public double Uniform() => ((Next() >> 11) + 0.5) * (1.0 / (1UL << 53));

    /// <summary>An exponential duration with mean 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Exponential() => -Math.Log(Uniform());

    /// <summary>A normal deviate with mean 0 and standard deviation 1, by Marsaglia's polar method.</summary>
    public double Normal()
    {
        while (true)
        {
            var x = (2 * Uniform()) - 1;
            var y = (2 * Uniform()) - 1;
            var square = (x * x) + (y * y);
            if (square is > 0 and < 1)
                return x * Math.Sqrt(-2 * Math.Log(square) / square);
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
