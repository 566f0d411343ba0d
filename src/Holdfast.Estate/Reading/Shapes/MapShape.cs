namespace Holdfast.Estate.Reading.Shapes;

/// <summary>A section of named things of one shape.</summary>
internal sealed record MapShape(Type Type, ValueShape Item) : ValueShape(Type);
