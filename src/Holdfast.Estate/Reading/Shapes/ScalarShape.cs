namespace Holdfast.Estate.Reading.Shapes;

/// <summary>A single value.</summary>
internal sealed record ScalarShape(Type Type, ScalarForm Form) : ValueShape(Type);
