namespace CaseDsl.Semantics;

/// <summary>The numbers of what binding and evaluation report.</summary>
public static class BindingIds
{
    public const string UnknownDeclaration = "CASE2001";
    public const string UnknownProperty = "CASE2002";
    public const string MissingProperty = "CASE2003";
    public const string DuplicateName = "CASE2004";
    public const string UnknownName = "CASE2005";
    public const string WrongKind = "CASE2006";
    public const string UnitMismatch = "CASE2007";
    public const string UnknownUnit = "CASE2008";
    public const string Cycle = "CASE2009";
    public const string WrongValue = "CASE2010";
    public const string IntervalMissesEstimate = "CASE2011";
    public const string DuplicateProperty = "CASE2012";
    public const string UnresolvedUse = "CASE2013";
}
