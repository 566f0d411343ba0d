namespace Holdfast.Estate.Reading.Shapes;

/// <summary>A list of values of one shape.</summary>
internal sealed record ListShape(Type Type, ValueShape Item) : ValueShape(Type);
