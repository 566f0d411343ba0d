namespace Holdfast.Compilation.Azure.Bicep;

/// <summary>A call of one of Bicep's functions.</summary>
internal sealed record Call(string Function, params IReadOnlyList<Expression> Arguments) : Expression
{
    public override IEnumerable<Expression> Parts => Arguments;

    public override void Write(BicepWriter writer)
    {
        writer.Write($"{Function}(");
        for (var i = 0; i < Arguments.Count; i++)
        {
            if (i > 0)
                writer.Write(", ");
            Arguments[i].Write(writer);
        }

        writer.Write(")");
    }
}
