namespace Holdfast.Estate.Graph.Pictures;

/// <summary>
/// Orders the columns of a band so that few lines cross: each slot moves to the mean place of its neighbours, sweep after sweep, and
/// the best order seen is kept.
/// </summary>
internal static class BarycentreOrder
{
    // On the samples the fourth sweep found nothing that the third had not; more would cost a large estate its linear time for nothing.
    private const int Sweeps = 4;

    public static void Apply(LayoutBand band)
    {
        foreach (var column in band.Columns)
            Number(column);
        var best = band.Columns.Select(column => column.ToArray()).ToArray();
        var fewest = Crossings(band);
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            Sort(band.Columns[1], slot => slot.LeftNeighbours);
            Sort(band.Columns[2], slot => slot.LeftNeighbours);
            fewest = KeepIfBetter(band, best, fewest);
            Sort(band.Columns[1], slot => slot.RightNeighbours);
            Sort(band.Columns[0], slot => slot.RightNeighbours);
            fewest = KeepIfBetter(band, best, fewest);
        }

        for (var column = 0; column < best.Length; column++)
        {
            band.Columns[column].Clear();
            band.Columns[column].AddRange(best[column]);
            Number(band.Columns[column]);
        }
    }

    private static long KeepIfBetter(LayoutBand band, LayoutSlot[][] best, long fewest)
    {
        var crossings = Crossings(band);
        if (crossings >= fewest)
            return fewest;
        for (var column = 0; column < best.Length; column++)
            best[column] = [.. band.Columns[column]];
        return crossings;
    }

    private static void Sort(List<LayoutSlot> column, Func<LayoutSlot, List<LayoutSlot>> neighbours)
    {
        var keyed = new (double Mean, int Order, LayoutSlot Slot)[column.Count];
        for (var i = 0; i < keyed.Length; i++)
            keyed[i] = (MeanOrder(column[i], neighbours(column[i])), i, column[i]);
        // The order before is the last key: slots that pull to the same place stay as they were, and the result never depends on the sort.
        Array.Sort(keyed, (one, other) => one.Mean != other.Mean ? one.Mean.CompareTo(other.Mean) : one.Order.CompareTo(other.Order));
        for (var i = 0; i < keyed.Length; i++)
            column[i] = keyed[i].Slot;
        Number(column);
    }

    private static double MeanOrder(LayoutSlot slot, List<LayoutSlot> neighbours)
    {
        if (neighbours.Count == 0)
            return slot.Order;
        var sum = 0L;
        foreach (var neighbour in neighbours)
            sum += neighbour.Order;
        return (double)sum / neighbours.Count;
    }

    private static void Number(List<LayoutSlot> column)
    {
        for (var i = 0; i < column.Count; i++)
            column[i].Order = i;
    }

    private static long Crossings(LayoutBand band) =>
        Crossings(band.Columns[0], band.Columns[1].Count) + Crossings(band.Columns[1], band.Columns[2].Count);

    // Two lines cross when their ends are in opposite order: count, for each line, the earlier ones that end below it (Fenwick tree).
    private static long Crossings(List<LayoutSlot> left, int rightCount)
    {
        var ends = new int[rightCount + 1];
        var lines = 0;
        var crossings = 0L;
        foreach (var slot in left)
        {
            foreach (var target in slot.RightNeighbours)
                crossings += lines - CountUpTo(ends, target.Order + 1);
            foreach (var target in slot.RightNeighbours)
            {
                lines++;
                for (var i = target.Order + 1; i < ends.Length; i += i & -i)
                    ends[i]++;
            }
        }

        return crossings;
    }

    private static int CountUpTo(int[] tree, int last)
    {
        var count = 0;
        for (var i = last; i > 0; i -= i & -i)
            count += tree[i];
        return count;
    }
}
