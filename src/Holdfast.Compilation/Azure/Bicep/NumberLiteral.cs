namespace Holdfast.Compilation.Azure.Bicep;

/// <summary>A whole number.</summary>
internal sealed record NumberLiteral(long Number) : Expression
{
    public override void Write(BicepWriter writer) => writer.Write(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Number}"));
}
