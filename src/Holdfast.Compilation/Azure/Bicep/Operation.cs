namespace Holdfast.Compilation.Azure.Bicep;

/// <summary>Two values and what stands between them.</summary>
internal sealed record Operation(Expression Left, string Sign, Expression Right) : Expression
{
    public override IEnumerable<Expression> Parts => [Left, Right];

    public override void Write(BicepWriter writer)
    {
        Left.Write(writer);
        writer.Write($" {Sign} ");
        Right.Write(writer);
    }
}
