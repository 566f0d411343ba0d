using System.Runtime.CompilerServices;

namespace Holdfast.Prediction.Chance;

/// <summary>Picks one of many by weight in the same short time, however many there are (Walker's alias method).</summary>
internal sealed class AliasTable
{
    private readonly double[] keep;
    private readonly int[] alias;

    public AliasTable(IReadOnlyList<double> weights)
    {
        var count = weights.Count;
        var total = weights.Sum();
        keep = [.. weights.Select(weight => weight * count / total)];
        alias = new int[count];
        var small = new Stack<int>(Enumerable.Range(0, count).Where(index => keep[index] < 1));
        var large = new Stack<int>(Enumerable.Range(0, count).Where(index => keep[index] >= 1));
        while (small.Count > 0 && large.Count > 0)
        {
            var (little, much) = (small.Pop(), large.Pop());
            alias[little] = much;
            keep[much] -= 1 - keep[little];
            (keep[much] < 1 ? small : large).Push(much);
        }

        // What is left is 1 but for rounding.
        foreach (var index in small.Concat(large))
            keep[index] = 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Pick(double uniform)
    {
        var scaled = uniform * keep.Length;
        var index = (int)scaled;
        return scaled - index < keep[index] ? index : alias[index];
    }
}
