namespace Holdfast.Compilation.Azure.Bicep;

/// <summary>A text with computed parts: <c>'rg-${name}'</c>.</summary>
internal sealed record Interpolation(params IReadOnlyList<Expression> Pieces) : Expression
{
    public override IEnumerable<Expression> Parts => Pieces;

    public override void Write(BicepWriter writer)
    {
        writer.Write("'");
        WritePieces(writer);
        writer.Write("'");
    }

    private void WritePieces(BicepWriter writer)
    {
        foreach (var piece in Pieces)
        {
            if (piece is Interpolation inner)
            {
                inner.WritePieces(writer);
                continue;
            }

            if (piece is TextLiteral literal)
            {
                // A dollar that ends a literal would start an interpolation together with nothing: the brace that follows is written by us.
                var escaped = BicepText.Escape(literal.Text);
                writer.Write(escaped.EndsWith('$') ? escaped[..^1] + "\\$" : escaped);
            }
            else
            {
                writer.Write("${");
                piece.Write(writer);
                writer.Write("}");
            }
        }
    }
}
