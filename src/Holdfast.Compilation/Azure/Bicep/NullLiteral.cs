namespace Holdfast.Compilation.Azure.Bicep;

/// <summary>Nothing: what a condition gives for a property that is then left out.</summary>
internal sealed record NullLiteral : Expression
{
    public override void Write(BicepWriter writer) => writer.Write("null");
}
