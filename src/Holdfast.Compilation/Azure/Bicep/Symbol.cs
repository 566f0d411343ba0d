namespace Holdfast.Compilation.Azure.Bicep;

/// <summary>The name of something that is declared in the file, or of a loop's variable.</summary>
internal sealed record Symbol(string Name) : Expression
{
    public override void Write(BicepWriter writer) => writer.Write(Name);
}
