namespace Holdfast.Compilation.Azure.Bicep;

/// <summary>A Bicep file: its declarations in the order in which they are read.</summary>
/// <param name="about">What the file is about, and why it looks as it does; the comment on top.</param>
internal sealed class BicepFile(string about)
{
    private readonly List<Declaration> declarations = [];

    /// <summary>The line that comes before all declarations: a scope, or the file whose parameters are given.</summary>
    public string? Heading { get; init; }

    public IReadOnlyList<Declaration> Declarations => declarations;

    /// <summary>The resources that the file declares, those it only refers to left out.</summary>
    public IEnumerable<Resource> Resources => declarations.OfType<Resource>().Where(resource => !resource.Existing);

    /// <summary>Adds a declaration and gives it back, so that others can refer to it.</summary>
    public T Add<T>(T declaration)
        where T : Declaration
    {
        declarations.Add(declaration);
        return declaration;
    }

    /// <summary>Takes away the parameters that nothing in the file reads.</summary>
    public void DropUnusedParameters()
    {
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in declarations.SelectMany(declaration => declaration.Parts))
            AddSymbols(part, read);
        declarations.RemoveAll(declaration => declaration is Parameter && !read.Contains(declaration.Name));
    }

    /// <summary>Takes away the values of parameters that a file does not have.</summary>
    public void DropValuesUnknownTo(BicepFile file) =>
        declarations.RemoveAll(declaration => declaration is Assignment && !file.declarations.Exists(parameter => parameter is Parameter && parameter.Name == declaration.Name));

    /// <summary>The file's text.</summary>
    /// <exception cref="InvalidOperationException">A symbol is declared twice, is no identifier, or is used and never declared: a defect of an emitter.</exception>
    public string Write()
    {
        CheckSymbols();
        var writer = new BicepWriter();
        writer.WriteReason(about);
        if (Heading is not null)
        {
            writer.EndLine();
            writer.WriteLine(Heading);
        }

        foreach (var declaration in declarations.OrderBy(Rank))
        {
            writer.EndLine();
            declaration.Write(writer);
        }

        return writer.ToString();
    }

    // Parameters first and outputs last, as people expect; the order within is the emitter's. OrderBy is stable.
    private static int Rank(Declaration declaration) => declaration switch
    {
        Parameter => 0,
        Output => 2,
        _ => 1,
    };

    private void CheckSymbols()
    {
        // An output may have the name of another declaration: nothing in the file refers to it.
        var declared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var declaration in declarations.Where(declaration => declaration is not Output))
        {
            if (!BicepText.IsIdentifier(declaration.Name) || !declared.Add(declaration.Name))
                throw new InvalidOperationException($"'{declaration.Name}' is no identifier or is declared twice.");
        }

        foreach (var declaration in declarations)
        {
            var known = declaration is Resource { Each: { } each } ? new HashSet<string>(declared, StringComparer.Ordinal) { each.Variable } : declared;
            foreach (var part in declaration.Parts)
                CheckSymbols(part, known);
        }
    }

    private static void CheckSymbols(Expression expression, IReadOnlySet<string> known)
    {
        if (expression is Symbol symbol && !known.Contains(symbol.Name))
            throw new InvalidOperationException($"'{symbol.Name}' is used and never declared.");
        var inside = expression switch
        {
            Loop loop => new HashSet<string>(known, StringComparer.Ordinal) { loop.Variable },
            Lambda lambda => new HashSet<string>(known, StringComparer.Ordinal) { lambda.Variable },
            _ => known,
        };
        foreach (var part in expression.Parts)
            CheckSymbols(part, inside);
    }

    private static void AddSymbols(Expression expression, HashSet<string> symbols)
    {
        if (expression is Symbol symbol)
            symbols.Add(symbol.Name);
        foreach (var part in expression.Parts)
            AddSymbols(part, symbols);
    }
}
