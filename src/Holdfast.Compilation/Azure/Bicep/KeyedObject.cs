namespace Holdfast.Compilation.Azure.Bicep;

/// <summary>An object with one computed key and nothing behind it: how ARM lists identities.</summary>
internal sealed record KeyedObject(Expression Key) : Expression
{
    public override IEnumerable<Expression> Parts => [Key];

    public override void Write(BicepWriter writer)
    {
        writer.Open("{");
        writer.Write("'${");
        Key.Write(writer);
        writer.Write("}': {}");
        writer.EndLine();
        writer.Close("}");
    }
}
