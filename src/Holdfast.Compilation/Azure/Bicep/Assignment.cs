namespace Holdfast.Compilation.Azure.Bicep;

/// <summary>A parameter's value in a file of parameters.</summary>
internal sealed record Assignment(string Name, Expression Value) : Declaration(Name)
{
    public override IEnumerable<Expression> Parts => [Value];

    public override void Write(BicepWriter writer)
    {
        writer.WriteReason(Reason);
        writer.Write($"param {Name} = ");
        Value.Write(writer);
        writer.EndLine();
    }
}
