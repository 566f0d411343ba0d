namespace Holdfast.Compilation.Azure.Bicep;

/// <summary>Items in the order given.</summary>
internal sealed record ArrayLiteral(IReadOnlyList<Expression> Items) : Expression
{
    public override IEnumerable<Expression> Parts => Items;

    public override void Write(BicepWriter writer)
    {
        if (Items.Count == 0)
        {
            writer.Write("[]");
            return;
        }

        writer.Open("[");
        foreach (var item in Items)
        {
            writer.WriteReason(item.Reason);
            item.Write(writer);
            writer.EndLine();
        }

        writer.Close("]");
    }
}
