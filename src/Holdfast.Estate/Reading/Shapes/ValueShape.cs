namespace Holdfast.Estate.Reading.Shapes;

/// <summary>What a value of the estate file may look like; the binder and the JSON Schema are both made from it.</summary>
internal abstract record ValueShape(Type Type);
