using System.Runtime.CompilerServices;
using Holdfast.Prediction.Chance;

namespace Holdfast.Prediction.Simulation;

/// <summary>How failures are made more frequent than they are, so that outages are seen, and how much less each then counts.</summary>
internal sealed class Hurry
{
    /// <summary>The share of choices that stays as it is: nothing counts more than a few times for what a pilot has not seen.</summary>
    private const double ShareAsIs = 0.25;

    /// <summary>How many failures are made to happen in a long repair on average: a weight never grows beyond e to this.</summary>
    private const double MostInRepair = 2;

    private readonly double totalRate;
    private readonly double mostExcess;
    private readonly double meanGap;
    private readonly AliasTable first;
    private readonly AliasTable later;
    private readonly double[] firstWeights;
    private readonly double[] laterLogs;

    /// <param name="rates">How often each hazard strikes, per hour.</param>
    /// <param name="factor">How many times as often anything strikes while something is down.</param>
    /// <param name="harm">How much is to be learnt from cycles that begin with each hazard; alike when null.</param>
    public Hurry(double[] rates, double factor, double[]? harm = null)
    {
        totalRate = rates.Sum();
        mostExcess = totalRate * (factor - 1);
        meanGap = 1 / (totalRate * factor);
        var shares = rates.Select(rate => rate / totalRate).ToArray();
        var begins = harm is null || harm.Sum() == 0 ? shares : Mixed(shares, harm);
        var follows = factor == 1 ? shares : Mixed(shares, [.. shares.Select(_ => 1.0)]);
        (first, later) = (new AliasTable(begins), new AliasTable(follows));
        firstWeights = [.. shares.Zip(begins, (share, begin) => share / begin)];
        laterLogs = [.. shares.Zip(follows, (share, follow) => Math.Log(share / follow))];
        IsNone = factor == 1 && ReferenceEquals(begins, shares);
    }

    /// <summary>Whether everything happens as often as it does.</summary>
    public bool IsNone { get; }

    public int First(double uniform) => first.Pick(uniform);

    /// <summary>What a cycle counts that begins with a hazard.</summary>
    public double FirstWeight(int hazard) => firstWeights[hazard];

    public int Later(double uniform) => later.Pick(uniform);

    /// <summary>By how much anything strikes too often while repairs last, per hour: less in long ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double ExcessFor(double hours) => mostExcess * hours > MostInRepair ? MostInRepair / hours : mostExcess;

    /// <summary>The mean time until anything strikes, in hours.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double MeanGap(double excess) => excess == mostExcess ? meanGap : 1 / (totalRate + excess);

    /// <summary>The logarithm of what a cycle counts less when a hazard strikes in it.</summary>
    public double LaterLog(int hazard, double excess) => laterLogs[hazard] - Math.Log(1 + (excess / totalRate));

    /// <summary>Part as it is, and the rest by other weights: a rare cause of long outages is seen as often as a common one of short ones.</summary>
    private static double[] Mixed(double[] shares, double[] weights)
    {
        var total = weights.Sum();
        return [.. shares.Zip(weights, (share, weight) => (ShareAsIs * share) + ((1 - ShareAsIs) * weight / total))];
    }
}
