namespace Holdfast.Compilation.Azure.Bicep;

/// <summary>What a file must be told.</summary>
/// <param name="Name">Its symbol.</param>
/// <param name="Type">Its type, such as <c>string</c>.</param>
/// <param name="Description">What it is, for whoever deploys.</param>
/// <param name="Default">What it is when nobody says; required when null.</param>
internal sealed record Parameter(string Name, string Type, string Description, Expression? Default = null) : Declaration(Name)
{
    public override IEnumerable<Expression> Parts => Default is null ? [] : [Default];

    public override void Write(BicepWriter writer)
    {
        writer.WriteReason(Reason);
        writer.WriteLine($"@description('{BicepText.Escape(Description)}')");
        writer.Write($"param {Name} {Type}");
        if (Default is not null)
        {
            writer.Write(" = ");
            Default.Write(writer);
        }

        writer.EndLine();
    }
}
