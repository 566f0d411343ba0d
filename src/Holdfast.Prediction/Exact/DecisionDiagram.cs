namespace Holdfast.Prediction.Exact;

/// <summary>Statements about independent events, each held once however often it occurs (a reduced ordered binary decision diagram: Bryant, 1986).</summary>
/// <remarks>An event that occurs in several branches is counted once; an inclusion of it in a sum of products would count it twice.</remarks>
internal sealed class DecisionDiagram
{
    public const int Never = 0;
    public const int Always = 1;

    /// <summary>Beyond this a model is simulated faster than solved.</summary>
    private const int MostNodes = 1_000_000;

    private readonly List<Node> nodes = [new Node(int.MaxValue, 0, 0), new Node(int.MaxValue, 1, 1)];
    private readonly Dictionary<Node, int> known = [];
    private readonly Dictionary<(bool IsAnd, int One, int Other), int> combined = [];
    private readonly List<(double Happens, double Not)> events = [];

    /// <summary>Whether the diagram has grown beyond its limit; what it says from then on is worthless.</summary>
    public bool IsTooLarge => nodes.Count > MostNodes;

    /// <summary>A new thing of which exactly one possibility is the case; later ones are decided after earlier ones.</summary>
    /// <returns>A function from what holds in which possibility to the statement that it holds.</returns>
    public Func<IReadOnlyList<bool>, int> OneOf(IReadOnlyList<double> probabilities)
    {
        // Each possibility is an event given that none before it is the case. The rest is added up, not taken from 1: nothing cancels.
        var first = events.Count;
        var rests = new double[probabilities.Count + 1];
        for (var index = probabilities.Count - 1; index >= 0; index--)
            rests[index] = rests[index + 1] + probabilities[index];
        for (var index = 0; index < probabilities.Count - 1; index++)
            events.Add((probabilities[index] / rests[index], rests[index + 1] / rests[index]));
        return holds =>
        {
            var statement = holds[^1] ? Always : Never;
            for (var index = probabilities.Count - 2; index >= 0; index--)
                statement = Make(first + index, holds[index] ? Always : Never, statement);
            return statement;
        };
    }

    /// <summary>A new event.</summary>
    public int Event(double probability) => OneOf([probability, 1 - probability])([true, false]);

    public int Or(int one, int other) => Combine(isAnd: false, one, other);

    public int And(int one, int other) => Combine(isAnd: true, one, other);

    /// <summary>At least so many of some statements hold.</summary>
    public int AtLeast(int count, IReadOnlyList<int> statements)
    {
        // Built from the end: counts[k] says that at least k of the statements from here on hold.
        var counts = new int[count + 1];
        counts[0] = Always;
        for (var index = statements.Count - 1; index >= 0; index--)
        {
            for (var needed = count; needed > 0; needed--)
                counts[needed] = Or(counts[needed], And(statements[index], counts[needed - 1]));
        }

        return counts[count];
    }

    public double Probability(int statement)
    {
        // A node is made after those below it, so they can be gone through in order.
        var probabilities = new double[Math.Max(statement, Always) + 1];
        probabilities[Always] = 1;
        for (var index = 2; index <= statement; index++)
        {
            var node = nodes[index];
            var (happens, not) = events[node.Event];
            probabilities[index] = (happens * probabilities[node.IfSo]) + (not * probabilities[node.IfNot]);
        }

        return probabilities[statement];
    }

    private int Combine(bool isAnd, int one, int other)
    {
        var (decides, neutral) = isAnd ? (Never, Always) : (Always, Never);
        if (one == decides || other == decides)
            return decides;
        if (one == neutral || one == other)
            return other;
        if (other == neutral)
            return one;
        var key = (isAnd, Math.Min(one, other), Math.Max(one, other));
        if (combined.TryGetValue(key, out var result) || IsTooLarge)
            return result;
        var (left, right) = (nodes[one], nodes[other]);
        var first = Math.Min(left.Event, right.Event);
        var (leftSo, leftNot) = left.Event == first ? (left.IfSo, left.IfNot) : (one, one);
        var (rightSo, rightNot) = right.Event == first ? (right.IfSo, right.IfNot) : (other, other);
        return combined[key] = Make(first, Combine(isAnd, leftSo, rightSo), Combine(isAnd, leftNot, rightNot));
    }

    private int Make(int happening, int ifSo, int ifNot)
    {
        if (ifSo == ifNot)
            return ifSo;
        var node = new Node(happening, ifSo, ifNot);
        if (known.TryGetValue(node, out var number))
            return number;
        nodes.Add(node);
        return known[node] = nodes.Count - 1;
    }

    private readonly record struct Node(int Event, int IfSo, int IfNot);
}
