namespace Holdfast.Compilation.Azure.Bicep;

/// <summary>True or false.</summary>
internal sealed record BooleanLiteral(bool Value) : Expression
{
    public override void Write(BicepWriter writer) => writer.Write(Value ? "true" : "false");
}
