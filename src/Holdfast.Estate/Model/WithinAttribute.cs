namespace Holdfast.Estate.Model;

/// <summary>Marks a number that must lie between two bounds, both included.</summary>
/// <param name="lowest">The lowest value allowed.</param>
/// <param name="highest">The highest value allowed.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WithinAttribute(int lowest, int highest) : Attribute
{
    public int Lowest { get; } = lowest;

    public int Highest { get; } = highest;
}
