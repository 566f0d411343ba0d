namespace Holdfast.Compilation.Azure.Bicep;

/// <summary>A text as it is: nothing in it is code.</summary>
internal sealed record TextLiteral(string Text) : Expression
{
    public override void Write(BicepWriter writer)
    {
        if (BicepText.FitsOnLines(Text))
            writer.WriteLines(Text);
        else
            writer.Write($"'{BicepText.Escape(Text)}'");
    }
}
