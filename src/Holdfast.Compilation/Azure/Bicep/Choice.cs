namespace Holdfast.Compilation.Azure.Bicep;

/// <summary><c>condition ? then : otherwise</c>.</summary>
internal sealed record Choice(Expression Condition, Expression Then, Expression Otherwise) : Expression
{
    public override IEnumerable<Expression> Parts => [Condition, Then, Otherwise];

    public override void Write(BicepWriter writer)
    {
        Condition.Write(writer);
        writer.Write(" ? ");
        Then.Write(writer);
        writer.Write(" : ");
        Otherwise.Write(writer);
    }
}
